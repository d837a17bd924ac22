#!/usr/bin/env node
import type { Io } from "./cli/io.js";
import { run } from "./cli/run.js";

const { stdin, stdout, stderr, env } = process;

// A reader that has seen enough, such as `head`, closes the pipe: then there is nothing left to do.
stdout.on("error", (error: Error & { code?: string }) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const io: Io = {
  stdin,
  out: (text) => (stdout.write(text) ? Promise.resolve() : new Promise((resolve) => stdout.once("drain", resolve))),
  err: (text) => void stderr.write(text),
  colour: stdout.isTTY === true && (env.NO_COLOR ?? "") === "",
  width: stdout.columns ?? 100,
  progress: stderr.isTTY === true ? (text) => void stderr.write(text) : undefined,
};

process.exitCode = await run(process.argv.slice(2), io);

import { defineConfig } from "vitest/config";

// A time-out is for what hangs; on a busy machine everything is slow.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], pool: "threads", testTimeout: 60_000, hookTimeout: 240_000 },
});

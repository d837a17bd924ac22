import { checkFiles, type Question, type Told } from "./check-files.js";

interface Scope {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  readonly postMessage: (told: Told) => void;
}
const scope = globalThis as unknown as Scope;

let latest = 0;

scope.onmessage = async ({ data }) => {
  latest = data.id;
  // Of several questions that came at once only the last is answered.
  await pause();
  if (latest !== data.id) return;
  for (const told of checkFiles(data)) {
    scope.postMessage(told);
    await pause();
    if (latest !== data.id) return;
  }
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

import type { Language } from "../../../src/index.js";
import { english } from "./messages-en.js";
import { chinese } from "./messages-zh.js";

/** Every word of the playground that the library does not have. */
export type Messages = typeof chinese;

const messages: Readonly<Record<Language, Messages>> = { zh: chinese, en: english };

/** Gives the words of a language. */
export const messagesOf = (language: Language): Messages => messages[language];

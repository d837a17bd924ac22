import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import "./style.css";

// Where the playground is not there, its page says nothing; it never runs where there is no browser.
const [playground] = Object.values(import.meta.glob<{ default: object }>("../playground/Playground.vue"));

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    if (playground !== undefined)
      app.component(
        "Playground",
        defineAsyncComponent(async () => (await playground()).default),
      );
  },
};

export default theme;

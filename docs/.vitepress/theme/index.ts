import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import { searchTokens } from "../site/search-tokens.js";
import { themeLabel } from "../site/theme-labels.js";
import "./style.css";

// Where the playground is not there, its page says nothing; it never runs where there is no browser.
const [playground] = Object.values(import.meta.glob<{ default: object }>("../playground/Playground.vue"));

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app, router, siteData }) {
    const english = `${siteData.value.base}en/`;
    app.config.globalProperties.$label = (text: string) => themeLabel(text, router.route.path.startsWith(english));
    if (playground !== undefined)
      app.component(
        "Playground",
        defineAsyncComponent(async () => (await playground()).default),
      );
    // A function cannot come with the data of the site: that would take eval to read.
    const { search } = siteData.value.themeConfig;
    const options = { ...search?.options, miniSearch: { options: { tokenize: searchTokens } } };
    siteData.value = {
      ...siteData.value,
      themeConfig: { ...siteData.value.themeConfig, search: { ...search, options } },
    };
  },
};

export default theme;

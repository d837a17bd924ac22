import DefaultTheme from "vitepress/theme-without-fonts";
import PanelStand from "./PanelStand.vue";

// biome-ignore lint/style/noDefaultExport: VitePress reads a theme so
export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }: { app: import("vue").App }) => app.component("PanelStand", PanelStand),
};

import { defineConfig } from "vitepress";

// biome-ignore lint/style/noDefaultExport: VitePress reads its configuration so
export default defineConfig({
  title: "panels",
  description: "The panels of the playground, each alone",
  locales: { root: { label: "简体中文", lang: "zh-CN" }, en: { label: "English", lang: "en" } },
  vite: { worker: { format: "es" }, build: { chunkSizeWarningLimit: 2000 } },
});

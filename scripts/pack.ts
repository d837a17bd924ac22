import { ensurePacked, tarball } from "./packed.js";

ensurePacked();
console.log(tarball);

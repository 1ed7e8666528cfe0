import "@fontsource-variable/inter/opsz.css";
import "./kit/tokens.css";
import "./kit/base.css";
import { mount } from "svelte";
import { connect } from "./contract/client.svelte";
import { httpHost } from "./host/http";
import { insideShell, tauriHost } from "./host/tauri";
import App from "./views/App.svelte";

connect(insideShell() ? tauriHost() : httpHost());

const target = document.getElementById("app");
if (target) mount(App, { target });

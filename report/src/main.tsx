import { render } from "preact";
import { App } from "./app";
import { startReceiving } from "./data";
import "./style.css";

startReceiving();
render(<App />, document.getElementById("page")!);

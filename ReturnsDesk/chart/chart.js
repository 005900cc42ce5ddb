// The one chart module of the desk: bar and line charts drawn as SVG, loaded only by pages that show a chart.
import { use, init } from "echarts/core";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent, LegendComponent, AriaComponent, MarkLineComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, MarkLineComponent, SVGRenderer]);

const charts = new Map();
const systemDark = matchMedia("(prefers-color-scheme: dark)");

// Colours and type are written as names of the theme's variables ("--desk-accent"), so one option serves day and night.
function painted(value, style) {
  if (typeof value === "string") return value.startsWith("--") ? style.getPropertyValue(value).trim() : value;
  if (Array.isArray(value)) return value.map(part => painted(part, style));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, painted(part, style)]));
}

// A point may carry `tip`: lines of plain text.
function tip(points) {
  const lines = [points].flat().find(point => point.data?.tip)?.data.tip ?? [];
  const box = document.createElement("div");
  lines.forEach((line, at) => box.append(Object.assign(document.createElement(at === 0 ? "strong" : "div"), { textContent: line })));
  return lines.length > 0 ? box : "";
}

function draw({ chart, option }) {
  const ready = painted(option, getComputedStyle(document.documentElement));
  if (ready.tooltip) ready.tooltip.formatter = tip;
  chart.setOption(ready, true);
}

function drawAll() {
  requestAnimationFrame(() => charts.forEach(draw));
}

export function show(element, option) {
  const known = charts.get(element);
  if (known) {
    known.option = option;
    draw(known);
    return;
  }
  const chart = init(element, null, { renderer: "svg" });
  const observer = new ResizeObserver(() => { if (element.clientWidth > 0) chart.resize(); });
  const entry = { chart, option, observer };
  charts.set(element, entry);
  draw(entry);
  observer.observe(element);

  // A point may carry `href`: where its rows are.
  chart.on("click", point => { if (point.data?.href) globalThis.Blazor?.navigateTo(point.data.href); });
  if (charts.size === 1) {
    document.addEventListener("desk-theme", drawAll);
    systemDark.addEventListener("change", drawAll);
  }
}

export function drop(element) {
  const entry = charts.get(element);
  if (!entry) return;
  entry.observer.disconnect();
  entry.chart.dispose();
  charts.delete(element);
  if (charts.size === 0) {
    document.removeEventListener("desk-theme", drawAll);
    systemDark.removeEventListener("change", drawAll);
  }
}

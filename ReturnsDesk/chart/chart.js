// The one chart module of the desk: bar and line charts drawn as SVG, loaded only by pages that show a chart.
import { use, init } from "echarts/core";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent, LegendComponent, AriaComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

const charts = new Map();

export function show(element, option, dark) {
    drop(element);
    const chart = init(element, dark ? "dark" : null, { renderer: "svg" });
    chart.setOption(option);
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    charts.set(element, { chart, observer });
}

export function drop(element) {
    const entry = charts.get(element);
    if (!entry) return;
    entry.observer.disconnect();
    entry.chart.dispose();
    charts.delete(element);
}

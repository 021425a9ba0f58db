using System.Globalization;
using System.Xml.Linq;

using Claims.Contracts;
using Claims.Tracking.Reporting;

namespace Claims.Cli.Reports;

/// <summary>A report on performance to be read, printed and filed: one HTML file that needs nothing else and runs nothing.</summary>
/// <param name="Windows">What was measured.</param>
/// <param name="Alerts">Alerts that hold.</param>
/// <param name="MadeAt">The moment.</param>
internal sealed record PerformanceReport(IReadOnlyList<PerformanceMeasured> Windows, IReadOnlyList<Alert> Alerts, DateTimeOffset MadeAt)
{
    private const string Title = "Performance of claim decisions";

    private const string MadeOnce = "The report shows what storage held when it was made. Verdicts that came or were corrected later are not in it.";

    public string ToHtml()
    {
        var all = PerformanceSeries.Of(Windows);
        var html = Html.Element(
            "html",
            new XAttribute("lang", "en"),
            Head(),
            Html.Element(
                "body",
                Html.Element("h1", Title),
                Header(),
                Alarms(),
                all.GroupBy(series => (series.Key.Subject, series.Key.ModelHash)).Select(group => ReportSection.Of([.. group])),
                Words()));

        // White space between elements is none of the text.
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Head() => Html.Element(
        "head",
        Html.Element("meta", new XAttribute("charset", "utf-8")),
        Html.Element("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
        Html.Element("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
        Html.Element("title", Title),
        Html.Element("style", ReportWords.Style));

    private XElement Header() => Html.Element(
        "dl",
        Item("made at", Moment(MadeAt)),
        Item("period", Windows.Count == 0 ? "no window was measured" : $"{FigureText.Day(Windows.Min(window => window.Window.From))} to {FigureText.Day(Windows.Max(window => PerformanceSeries.LastDay(window.Window)))}"),
        Item("figures as of", Windows.Count == 0 ? "" : Moment(Windows.Max(window => window.MeasuredAt))),
        Item("model versions", string.Join(", ", Windows.Select(window => window.Window.ModelHash).Distinct().Order(StringComparer.Ordinal))));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static XElement[] Item(string name, string value) => [Html.Element("dt", name), Html.Element("dd", value)];

    private XElement Alarms() => Html.Element(
        "section", Html.Element("h2", "Alerts"), Alerts.Count == 0 ? Html.Paragraph("No alert holds.") : PerformanceTables.Alerts(Alerts).ToHtml());

    private static XElement Words() => Html.Element(
        "section", Html.Element("h2", "How the figures were made"), Html.List(FigureMethod.Method), Html.Element("h2", "Limits"), Html.List([.. FigureMethod.Limits, MadeOnce]));
}

using System.Globalization;
using System.Xml.Linq;

using Claims.Cli.Performance;
using Claims.Contracts;

namespace Claims.Cli.Reports;

/// <summary>A report on performance to be read, printed and filed: one HTML file that needs nothing else and runs nothing.</summary>
/// <param name="Windows">What was measured.</param>
/// <param name="Alerts">Alerts that hold.</param>
/// <param name="MadeAt">The moment.</param>
internal sealed record PerformanceReport(IReadOnlyList<PerformanceMeasured> Windows, IReadOnlyList<Alert> Alerts, DateTimeOffset MadeAt)
{
    private const string Title = "Performance of claim decisions";

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
        Item("period", Windows.Count == 0 ? "no window was measured" : $"{FigureText.Day(Windows.Min(window => window.Window.From))} to {FigureText.Day(Windows.Max(LastDay))}"),
        Item("figures as of", Windows.Count == 0 ? "" : Moment(Windows.Max(window => window.MeasuredAt))),
        Item("model versions", string.Join(", ", Windows.Select(window => window.Window.ModelHash).Distinct().Order(StringComparer.Ordinal))));

    private static DateOnly LastDay(PerformanceMeasured window) => window.Window.From.AddDays(window.Window.Days - 1);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static XElement[] Item(string name, string value) => [Html.Element("dt", name), Html.Element("dd", value)];

    private XElement Alarms() => Html.Element(
        "section", Html.Element("h2", "Alerts"), Alerts.Count == 0 ? Html.Paragraph("No alert holds.") : ReportTables.Alerts(Alerts));

    private static XElement Words() => Html.Element(
        "section", Html.Element("h2", "How the figures were made"), Html.List(ReportWords.Method), Html.Element("h2", "Limits"), Html.List(ReportWords.Limits));
}

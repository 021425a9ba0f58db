namespace Claims.Cli.Reports;

/// <summary>How a report looks.</summary>
internal static class ReportWords
{
    /// <summary>Prints on A4 or Letter with every table of data open. Holds no sign that XML would escape.</summary>
    public const string Style =
        """
        body { font: 15px/1.45 sans-serif; color: #1f2937; background: #ffffff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #6b7280; } h3 { font-size: 1.05rem; margin-top: 1.6rem; }
        table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; font-size: 0.82rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
        th, td { border: 1px solid #9ca3af; padding: 0.25rem 0.4rem; text-align: left; vertical-align: top; } td { white-space: nowrap; } td:last-child { white-space: normal; overflow-wrap: anywhere; }
        thead th { background: #f3f4f6; } tbody th { font-weight: normal; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
        figure { margin: 1rem 0; break-inside: avoid; } figure svg { max-width: 100%; height: auto; } summary { cursor: pointer; }
        @media print { body { max-width: none; margin: 0; font-size: 11px; } table { font-size: 9px; } h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; }
          summary { display: none; } details::details-content { content-visibility: visible; height: auto; } figure { break-inside: auto; } figure svg { break-inside: avoid; } }
        """;
}

namespace Claims.Tracking.Reporting;

/// <summary>Figures as people read them, in rows and columns; the first column names the rows.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">Cells of each row, as many as columns.</param>
public sealed record FigureTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static FigureTable Of(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) => new(caption, columns, [.. rows]);
}

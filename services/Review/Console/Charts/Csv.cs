using System.Text;

using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Charts;

/// <summary>A table as comma-separated values (RFC 4180), safe to open in a spreadsheet: a cell that would be read as a formula is made text.</summary>
public static class Csv
{
    public static string Of(FigureTable table)
    {
        var text = new StringBuilder();
        Write(text, table.Columns);
        foreach (var row in table.Rows)
        {
            Write(text, row);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string cell)
    {
        var safe = IsFormula(cell) ? $"'{cell}" : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A minus before a digit is a number.</summary>
    private static bool IsFormula(string cell) => cell.Length > 0 && (cell[0] is '=' or '+' or '@' or '\t' or '\r' || (cell[0] == '-' && !(cell.Length > 1 && char.IsAsciiDigit(cell[1]))));
}

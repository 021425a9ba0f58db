using System.Globalization;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>How often each value was seen under one key of a table: one line of <c>inpatient.csv</c> or <c>encounters.csv</c>.</summary>
/// <param name="Table">What is counted, as in <see cref="TableNames"/>.</param>
/// <param name="Key">Under which circumstance, for example a diagnosis-related group; <see cref="BackOffTable.All"/> for none.</param>
/// <param name="Rest">Claims under this key whose value is too rare to be told here; their values are drawn under the next, wider key.</param>
/// <param name="Cells">Values with their number of claims, the commonest first.</param>
internal sealed record BackOffRow(string Table, string Key, int Rest, IReadOnlyList<(string Value, int Claims)> Cells)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Table};{Key};{Rest};{string.Join(',', Cells.Select(cell => $"{cell.Value}={cell.Claims}"))}");

    /// <exception cref="FormatException">The line is not such a row.</exception>
    public static BackOffRow Parse(string line)
    {
        var parts = line.Split(';');
        return parts.Length == 4
            ? new BackOffRow(parts[0], parts[1], Number(parts[2]), parts[3].Split(',').Select(Cell).ToList())
            : throw new FormatException($"has {parts.Length} parts where four are needed: {line}");
    }

    private static (string Value, int Claims) Cell(string text)
    {
        var equals = text.LastIndexOf('=');
        return equals > 0 ? (text[..equals], Number(text[(equals + 1)..])) : throw new FormatException($"is no value=claims: {text}");
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

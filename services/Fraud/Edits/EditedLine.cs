using Claims.Contracts;

namespace Claims.Fraud.Edits;

/// <summary>A line as edits see it.</summary>
/// <param name="Number">Its number in the claim.</param>
/// <param name="Code">HCPCS code.</param>
/// <param name="Day">First day of service as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Units">Units, or those of one day, rounded, where the line is for several (NCCI policy manual, chapter I, section V); null where it counts something else.</param>
/// <param name="Modifiers">Its modifiers.</param>
internal sealed record EditedLine(int Number, string Code, int Day, decimal? Units, IReadOnlyList<string> Modifiers)
{
    /// <summary>Lines that have a HCPCS code and a day.</summary>
    public static List<EditedLine> Of(Claim claim) => [.. claim.Lines
        .Where(line => line.System == CodeSystem.Hcpcs && (line.From ?? claim.ServiceFrom) is not null)
        .Select(line =>
        {
            var day = (line.From ?? claim.ServiceFrom)!.Value;
            var days = Math.Max(1, (line.To ?? day).DayNumber - day.DayNumber + 1);
            return new EditedLine(
                line.Number, line.Code, day.DayNumber, line.UnitKind == UnitKind.Units ? PerDay(line.Units, days) : null, line.Modifiers);
        })];

    private static decimal PerDay(decimal units, int days) => days == 1 ? units : decimal.Round(units / days, MidpointRounding.AwayFromZero);
}

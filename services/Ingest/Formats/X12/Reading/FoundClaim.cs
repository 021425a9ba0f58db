using Claims.Contracts;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>A CLM segment that was met, until its transaction ends and all its faults are known.</summary>
public sealed class FoundClaim(Loop loop)
{
    private readonly IReadOnlyList<FaultScope> _scopes = loop.Scopes();

    public int Position { get; } = loop.Position;

    /// <summary>CLM01, empty where it is missing.</summary>
    public string Number { get; } = loop.Segments[0].Element(1);

    /// <summary>The canonical claim, once its loop is complete and if it could be made.</summary>
    public Claim? Claim { get; set; }

    /// <param name="outer">Faults of the envelopes around the transaction.</param>
    public ParsedClaim Finish(int index, string place, IReadOnlyList<Fault> outer)
    {
        List<Fault> faults = [.. outer, .. _scopes.SelectMany(s => s.Faults)];
        if (Claim is null && faults.TrueForAll(f => f.IsWarning))
        {
            faults.Add(new Fault(
                FaultCodes.Unreadable,
                $"CLM @ segment {Position}, loop 2300, {place}",
                "The claim lacks its number, charge, subscriber or billing provider identifier."));
        }

        return new ParsedClaim(index, $"{place}, CLM at segment {Position}", Number.Length == 0 ? null : Number, Claim, faults);
    }
}

using System.Diagnostics.Metrics;

namespace Claims.Fraud.Edits;

/// <summary>Counts what came of edits, by kind and outcome. Meter <c>Claims.Fraud</c>.</summary>
public sealed class EditMeters
{
    private readonly Counter<long> _edits;

    public EditMeters(IMeterFactory factory)
    {
        _edits = factory.Create("Claims.Fraud").CreateCounter<long>("claims.edits", description: "Lines held against edits, by outcome; not covered: no table speaks for them");
    }

    public void Add(IEnumerable<EditFinding> findings)
    {
        foreach (var (key, count) in findings.CountBy(finding => (finding.Kind, finding.Outcome)))
        {
            _edits.Add(count, new("kind", Word(key.Kind.ToString())), new("outcome", Word(key.Outcome.ToString())));
        }
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

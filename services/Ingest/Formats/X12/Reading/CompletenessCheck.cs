using Claims.Ingest.Formats.X12.Grammar;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Reports what a loop lacks, once nothing more can come into it.</summary>
public sealed class CompletenessCheck(TransactionFaults faults, bool is4010)
{
    public void Check(Loop loop)
    {
        foreach (var rule in loop.Rule.Segments.Where(r => IsAsked(r.Usage) && !loop.Has(r)))
        {
            faults.MissingSegment(loop, rule.Match.Id, loop.Position, rule.Usage.Use == Use.Expected);
        }

        foreach (var rule in loop.Rule.Loops.Where(r => IsAsked(r.Usage) && !loop.Has(r)))
        {
            faults.MissingLoop(loop, rule.Id, rule.Trigger.ToString(), rule.Trigger.Id, rule.Usage.Use == Use.Expected);
        }
    }

    private bool IsAsked(Usage usage) => usage.Use switch
    {
        Use.Required or Use.Expected => true,
        Use.RequiredSince5010 => !is4010,
        _ => false,
    };
}

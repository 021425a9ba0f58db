using Claims.Hosting.Access;
using Claims.Review.Console.Wording;

namespace Claims.Review.Console.Case;

/// <summary>One thing that happened to the claim.</summary>
/// <param name="At">When.</param>
/// <param name="What">In words.</param>
/// <param name="Who">A person; null for services.</param>
public sealed record CaseMoment(DateTimeOffset At, string What, string? Who = null);

/// <summary>The way of a claim from its receipt to its verdicts, earliest first.</summary>
public static class CaseTimeline
{
    private const int TraceStart = 3;
    private const int TraceLength = 32;

    public static IReadOnlyList<CaseMoment> Of(CaseFile file)
    {
        var assessed = file.Case.Assessed;
        CaseMoment[] services =
        [
            new(assessed.Accepted.ReceivedAt, "Received and accepted"),
            new(assessed.Score.ScoredAt, $"Scored by {Show.Words(assessed.Score.ScoredBy)} under {assessed.Score.PolicyId} {assessed.Score.PolicyVersion}{(assessed.Score.IsFlagged ? ", flagged" : "")}"),
            new(assessed.Assessment.AssessedAt, $"Assessed: risk {Show.Share(assessed.Assessment.Risk)}, to {Show.Words(assessed.Assessment.Route)}"),
            new(file.Case.OpenedAt, "Case opened"),
        ];
        var verdicts = file.Given.Select(verdict => new CaseMoment(verdict.RecordedAt, $"Verdict, {Show.Words(verdict.Stage)}: {Said(file, Show.Words(verdict.Verdict))}", Said(file, verdict.Reviewer)));
        var withdrawals = file.Given.Where(verdict => !verdict.IsStanding)
            .Select(verdict => new CaseMoment(verdict.WithdrawnAt!.Value, "Verdict withdrawn", Said(file, verdict.Reviewer)));
        return [.. services.Concat(file.Writes.Where(IsAssignment).Select(write => new CaseMoment(write.At, Sentence(write.Action), Said(file, write.Actor)))).Concat(verdicts).Concat(withdrawals).OrderBy(moment => moment.At)];
    }

    /// <summary>Id of the trace that the claim left on its way, for a tool that shows traces; null where nobody traced.</summary>
    public static string? TraceId(string? traceparent) =>
        traceparent?.Length >= TraceStart + TraceLength ? traceparent.Substring(TraceStart, TraceLength) : null;

    /// <summary>Who held a case whose verdict is hidden is hidden too: it is mostly the same.</summary>
    private static string Said(CaseFile file, string words) => file.IsBlind ? "hidden until the second review" : words;

    /// <summary>Verdicts are told by themselves.</summary>
    private static bool IsAssignment(AuditedWrite write) => write.Action.StartsWith("case ", StringComparison.Ordinal);

    private static string Sentence(string action) => char.ToUpperInvariant(action[0]) + action[1..];
}

using System.Diagnostics;

using Claims.Hosting.Telemetry;

namespace Claims.Ingest.Submissions;

/// <summary>
/// Begins the traces of the claims of one submission. A claim that comes alone goes on with the trace of its submission; claims that come together get a trace each, linked with that of the
/// submission: one trace for a file of thousands could not be looked at.
/// </summary>
internal sealed class ClaimTraces(DateTimeOffset receivedAt)
{
    private static readonly ActivitySource s_source = new("Claims.Ingest");

    private readonly Activity? _submission = Activity.Current;
    private List<Activity> _begun = [];

    /// <summary>Names with each accepted claim the span that it goes on from. Decided again, the submission begins its traces anew.</summary>
    public DecidedSubmission Begin(DecidedSubmission decided)
    {
        _begun = [];
        var isAlone = decided.Outcomes.Count == 1;
        return s_source.HasListeners() ? decided with { Accepted = [.. decided.Accepted.Select(claim => claim with { Traceparent = TraceContext.Of(Begin(claim, isAlone)) })] } : decided;
    }

    /// <summary>The claims are stored: their first spans have ended.</summary>
    public void End()
    {
        foreach (var span in _begun)
        {
            span.Dispose();
        }

        Activity.Current = _submission;
    }

    private Activity? Begin(DecidedSubmission.Acceptance claim, bool isAlone)
    {
        Activity.Current = isAlone ? _submission : null;
        var links = isAlone || _submission is null ? [] : new[] { new ActivityLink(_submission.Context) };
        var span = s_source.StartActivity("accept claim", ActivityKind.Producer, default(ActivityContext), tags: null, links, receivedAt);
        Activity.Current = _submission;
        if (span is not null)
        {
            span.SetTag("claims.claim.id", claim.Event.Claim.Key.Id).SetTag("claims.submission.id", claim.Event.SubmissionId);
            _begun.Add(span);
        }

        return span;
    }
}

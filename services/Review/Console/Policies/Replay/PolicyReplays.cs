using Claims.Contracts;
using Claims.Review.Console.Peers;

namespace Claims.Review.Console.Policies.Replay;

/// <summary>
/// Finds out what a policy would change on the last claims, page by page, in the background of the process: pages come and go meanwhile. One at a time, since each takes from the machines
/// that score claims.
/// </summary>
public sealed class PolicyReplays(FraudClient fraud, ScoringClient scoring, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<PolicyReplays> log) : IDisposable
{
    /// <summary>Claims that are looked at.</summary>
    public const int MostClaims = 10_000;

    private const int PageSize = 200;

    private readonly Lock _starting = new();
    private ReplayRun? _current;

    /// <summary>The one that runs, or that ran last; null where none did.</summary>
    public ReplayRun? Current => Volatile.Read(ref _current);

    /// <returns>The new replay; null where another one still runs.</returns>
    /// <param name="document">Without faults.</param>
    /// <param name="asIfInForce">See <see cref="ReplayRun.AsIfInForce"/>.</param>
    /// <param name="by">Who asks.</param>
    public ReplayRun? Start(PolicyDocument document, bool asIfInForce, string by)
    {
        lock (_starting)
        {
            if (Current is { Progress.State: ReplayState.Running })
            {
                return null;
            }

            var run = new ReplayRun(document, asIfInForce, by, clock.GetUtcNow(), lifetime.ApplicationStopping);
            Current?.Dispose();
            Volatile.Write(ref _current, run);
            _ = Task.Run(() => RunAsync(run), CancellationToken.None);
            return run;
        }
    }

    public void Dispose() => Current?.Dispose();

    /// <summary>Until the claims end, somebody cancels, or a service does not answer.</summary>
    internal async Task RunAsync(ReplayRun run)
    {
        try
        {
            var trouble = await GoThroughAsync(run);
            run.Progress = run.Progress with { State = trouble is null ? ReplayState.Done : ReplayState.Stopped, Trouble = trouble };
        }
        catch (OperationCanceledException) when (run.Cancelled.IsCancellationRequested)
        {
            run.Progress = run.Progress with { State = ReplayState.Cancelled };
        }
        catch (Exception bug)
        {
            // Nobody awaits this; without a word of it the page would wait for ever.
            run.Progress = run.Progress with { State = ReplayState.Stopped, Trouble = "The replay failed; the log of this service says why." };
            log.ReplayFailed(bug.GetType().Name, bug.StackTrace);
        }
    }

    /// <returns>Why it could not go on; null where it came to the end.</returns>
    private async Task<string?> GoThroughAsync(ReplayRun run)
    {
        string? cursor = null;
        while (run.Progress.Result is { LookedAt: < MostClaims } result)
        {
            var page = await fraud.LatestAsync(cursor, Math.Min(PageSize, MostClaims - result.LookedAt), run.Cancelled);
            if (page is not PeerAnswer<AssessedPage>.Found { Value: var found })
            {
                return page.Trouble;
            }

            var claims = found.Claims.Select(claim => claim.Accepted).Where(accepted => run.Policy.Id.Equals(accepted.Claim.Policy.PolicyId, StringComparison.OrdinalIgnoreCase)).ToList();
            var replayed = await ScoreAsync(run, claims);
            if (replayed is not PeerAnswer<IReadOnlyList<ReplayedClaim>>.Found { Value: var scored })
            {
                return replayed.Trouble;
            }

            run.Progress = run.Progress with { Result = result.Add(scored, found.Claims.Count) };
            cursor = found.Cursor;
            if (cursor is null)
            {
                return null;
            }
        }

        return null;
    }

    private async Task<PeerAnswer<IReadOnlyList<ReplayedClaim>>> ScoreAsync(ReplayRun run, List<ClaimAccepted> claims) => claims.Count == 0
        ? new PeerAnswer<IReadOnlyList<ReplayedClaim>>.Found([])
        : await scoring.ReplayAsync(run.Document.Text, run.AsIfInForce, claims, run.Cancelled);
}

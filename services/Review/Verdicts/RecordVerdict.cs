using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

using Claims.Contracts;
using Claims.Hosting.Telemetry;
using Claims.Review.Cases;
using Claims.Review.Telemetry;

using MassTransit;

using Microsoft.AspNetCore.Mvc;

namespace Claims.Review.Verdicts;

/// <summary>Takes a reviewer's verdict: checked, stored, then published as <see cref="ReviewRecorded"/>.</summary>
internal static class RecordVerdict
{
    public static async Task<IResult> HandleAsync(
        string claimId,
        VerdictRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        CaseStore cases,
        VerdictStore verdicts,
        IBus bus,
        ReviewMeters meters,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await cases.FindAsync(claimId, cancellation) is not { } found)
        {
            return CaseEndpoints.NotFound(claimId);
        }

        var faults = request.Faults(found.Accepted.Claim);
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        if (request.DecisionId != found.Score.DecisionId)
        {
            return Conflict("Another decision", "The verdict names another decision than the case shows; read the case again.");
        }

        var verdict = Verdict(claimId, request, VerdictId(claimId, key), clock.GetUtcNow());
        var stageFaults = StageRules.Faults(verdict, await verdicts.OfClaimAsync(claimId, cancellation));
        if (stageFaults.Count > 0)
        {
            return Results.ValidationProblem(stageFaults);
        }

        using var span = VerdictSpans.Start(claimId, await cases.TraceparentAsync(claimId, cancellation));
        switch (await verdicts.AddAsync(verdict, TraceContext.Of(span), cancellation))
        {
            case VerdictOutcome.KeyReused:
                return Conflict("Key used before", "Another verdict was recorded under this Idempotency-Key.");
            case VerdictOutcome.Recorded recorded:
                // The verdict is stored: a caller who hangs up now must not keep it from being published.
                await bus.Publish(recorded.Verdict.ToEvent(), CancellationToken.None);
                meters.Recorded(verdict.Verdict, verdict.Stage);
                return Results.Created($"/cases/{claimId}", recorded.Verdict);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The caller's key stands for one verdict on one claim; without a key every request is a verdict of its own.</summary>
    private static string VerdictId(string claimId, string? key) => string.IsNullOrEmpty(key)
        ? Guid.NewGuid().ToString("N")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{claimId}\u001f{key}")).AsSpan(0, 16));

    private static RecordedVerdict Verdict(string claimId, VerdictRequest request, string verdictId, DateTimeOffset now) => new()
    {
        VerdictId = verdictId,
        ClaimId = claimId,
        DecisionId = request.DecisionId!,
        Verdict = Enum.Parse<Verdict>(request.Verdict!, ignoreCase: true),
        Reviewer = request.Reviewer!,
        ClauseId = request.ClauseId,
        LineNumber = request.LineNumber,
        Note = request.Note,
        RecordedAt = now,
        Stage = request.Stage is null ? ReviewStage.Review : Enum.Parse<ReviewStage>(request.Stage, ignoreCase: true),
    };

    private static IResult Conflict(string title, string detail) =>
        Results.Problem(statusCode: StatusCodes.Status409Conflict, title: title, detail: detail);
}

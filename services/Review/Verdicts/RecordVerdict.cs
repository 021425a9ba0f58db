using System.Diagnostics;

using Claims.Review.Cases;

using Microsoft.AspNetCore.Mvc;

namespace Claims.Review.Verdicts;

/// <summary><c>POST /cases/{id}/verdicts</c>.</summary>
internal static class RecordVerdict
{
    public static async Task<IResult> HandleAsync(
        string claimId, VerdictRequest request, [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext http, GiveVerdict verdicts, CancellationToken cancellation) =>
        await verdicts.GiveAsync(claimId, request, key, http.User.Identity?.Name ?? "", cancellation) switch
        {
            VerdictOutcome.Recorded recorded => Results.Created($"/cases/{claimId}", recorded.Verdict),
            VerdictOutcome.NoSuchCase => CaseEndpoints.NotFound(claimId),
            VerdictOutcome.Refused refused => Results.ValidationProblem(refused.Faults.ToDictionary()),
            VerdictOutcome.OtherDecision => Conflict("Another decision", "The verdict names another decision than the case shows; read the case again."),
            VerdictOutcome.HeldByOther => Conflict("In other hands", "Another reviewer works on the case."),
            VerdictOutcome.KeyReused => Conflict("Key used before", "Another verdict was recorded under this Idempotency-Key."),
            _ => throw new UnreachableException(),
        };

    private static IResult Conflict(string title, string detail) =>
        Results.Problem(statusCode: StatusCodes.Status409Conflict, title: title, detail: detail);
}

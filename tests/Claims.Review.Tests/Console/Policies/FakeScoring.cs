using System.Collections.Concurrent;
using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Review.Console.Peers;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Console.Policies;

/// <summary>Scoring and Fraud as far as policies need them: claims that were assessed, what replays say of them, and which policies are in use.</summary>
internal sealed class FakeScoring : IServiceModule
{
    public string Name => "fake-scoring";

    public IReadOnlyList<Migration> Migrations => [];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<ClaimAssessed> Assessed { get; init; } = [];

    /// <summary>Whether a replayed claim is flagged before and after, by its number.</summary>
    public Func<string, (bool Before, bool After)> Flags { get; set; } = _ => (false, false);

    /// <summary>Folder that it reads policies from at each reload.</summary>
    public string? Policies { get; init; }

    /// <summary>Runs before a replay is answered.</summary>
    public Func<Task> BeforeReplay { get; set; } = () => Task.CompletedTask;

    public ConcurrentQueue<int> Replayed { get; } = new();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // It keeps nothing.
    }

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        // It takes no messages.
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assessments/latest", (string? cursor, int size) =>
        {
            var page = Assessed.Skip(Place(cursor)).Take(size).ToList();
            var next = Place(cursor) + page.Count;
            return Results.Ok(new AssessedPage(next < Assessed.Count ? next.ToString(CultureInfo.InvariantCulture) : null, page));
        });
        routes.MapPost("/policies/replay", async (Request request) =>
        {
            await BeforeReplay();
            Replayed.Enqueue(request.Claims.Count);
            return Results.Ok(request.Claims.Select(claim => Replay(claim.Claim.Key)));
        });
        routes.MapPost("/model/reload", () => Results.Ok(new ModelInUse(
            "hash",
            DateTimeOffset.UnixEpoch,
            null,
            false,
            [.. (Policies is null ? [] : PolicyLibrary.Load(Policies).Policies).Select(policy => new PolicyInUse(policy.Id, policy.Version, policy.Title, policy.EffectiveFrom, policy.EffectiveTo, policy.Clauses.Count, policy.Hash))])));
    }

    private static int Place(string? cursor) => int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);

    private ReplayedClaim Replay(ClaimKey key)
    {
        var (before, after) = Flags(key.Number);
        return new ReplayedClaim(key.Id, new ReplayedScore("1", before, 0.1, 0.5, []), new ReplayedScore("2", after, 0.2, 0.4, after ? [new ReplayedBreak("1.1", "UNITS_OVER_LINE_LIMIT", 1)] : []));
    }

    private sealed record Request(string Policy, bool AsIfInForce, IReadOnlyList<ClaimAccepted> Claims);
}

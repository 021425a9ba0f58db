using Claims.Fraud.Profiles;
using Claims.Hosting.Storage;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Profiles;

/// <summary>All that is kept of providers, in an order of its own, and what follows from it.</summary>
internal static class StoredState
{
    public static Task<List<string>> OfAsync(RunningServices fraud) => fraud.Services.GetRequiredService<Database>().ReadAsync(async connection =>
    {
        var profiles = await connection.QueryAsync<(string, long, byte[])>(
            "SELECT p.provider, t.claims, p.profile FROM fraud_provider_profile p JOIN fraud_provider t ON t.provider = p.provider");
        var peers = await connection.QueryAsync<(string, long, byte[])>(
            "SELECT c.cell, c.providers, s.sketch FROM fraud_peer_cell c JOIN fraud_peer_sketch s ON s.cell = c.cell WHERE c.providers <> 0");
        var members = await connection.QueryAsync<(long, byte[])>("SELECT member, providers FROM fraud_link_member");
        var pairs = await connection.QueryAsync<(string, string, long)>("SELECT provider, other, members FROM fraud_link_pair WHERE members <> 0");
        var referrals = await connection.QueryAsync<(string, string, long)>("SELECT referrer, provider, claims FROM fraud_referral");
        var nodes = await connection.QueryAsync<(string, long, long, long, long, long)>(
            "SELECT provider, received_squares, referrers, sent_squares, receivers, reciprocal FROM fraud_referral_node");
        return profiles.Select(row => $"profile {row.Item1} {row.Item2} {Convert.ToHexString(row.Item3)}")
            .Concat(peers.Select(row => $"peers {row.Item1} {row.Item2} {Convert.ToHexString(row.Item3)}"))
            .Concat(members.Select(row => $"member {row.Item1} {Convert.ToHexString(row.Item2)}"))
            .Concat(pairs.Select(row => $"pair {row}"))
            .Concat(referrals.Select(row => $"referral {row}"))
            .Concat(nodes.Select(row => $"node {row}"))
            .Order(StringComparer.Ordinal)
            .ToList();
    });

    /// <summary>Every feature of every provider, to the bit.</summary>
    public static Task<List<string>> FeaturesAsync(RunningServices fraud) => fraud.Services.GetRequiredService<Database>().ReadAsync(async connection =>
    {
        var surroundings = fraud.Services.GetRequiredService<ProviderSurroundings>();
        var features = new List<string>();
        foreach (var provider in (await connection.QueryAsync<string>("SELECT provider FROM fraud_provider")).Order(StringComparer.Ordinal))
        {
            var standing = await surroundings.FindAsync(connection, provider);
            features.Add($"{provider} {standing!.Peers?.Scope} {string.Join(' ', standing.Features.Select(feature => $"{feature.Name}={feature.Value:R}"))}");
        }

        return features;
    });
}

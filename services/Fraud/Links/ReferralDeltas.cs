namespace Claims.Fraud.Links;

/// <summary>What grown referrals add to the nodes at their ends.</summary>
internal static class ReferralDeltas
{
    /// <param name="edges">Each referral with its claims before and now.</param>
    /// <param name="mutual">The new ones among them whose reverse is there too, now.</param>
    public static IEnumerable<KeyValuePair<string, ReferralNode>> Of(
        IReadOnlyCollection<(Referral Edge, long Before, long Now)> edges, IReadOnlySet<Referral> mutual)
    {
        var nodes = new SortedDictionary<string, ReferralNode>(StringComparer.Ordinal);
        foreach (var (edge, before, now) in edges)
        {
            var (claims, squares, isNew) = (now - before, (now * now) - (before * before), before == 0 ? 1 : 0);
            Add(edge.Provider, new ReferralNode { ReceivedClaims = claims, ReceivedSquares = squares, Referrers = isNew });
            Add(edge.Referrer, new ReferralNode { SentClaims = claims, SentSquares = squares, Receivers = isNew });
        }

        // Where both directions are new at once, one of them counts for both ends.
        foreach (var edge in mutual.Where(edge => !mutual.Contains(edge.Reverse) || string.CompareOrdinal(edge.Referrer, edge.Provider) < 0))
        {
            Add(edge.Referrer, new ReferralNode { Reciprocal = 1 });
            Add(edge.Provider, new ReferralNode { Reciprocal = 1 });
        }

        return nodes;

        void Add(string provider, ReferralNode part) => nodes[provider] = nodes.GetValueOrDefault(provider).With(part);
    }
}

namespace Claims.Fraud.Links;

/// <summary>A provider's place in the network of referrals. Whole sums: the order in which claims come does not matter.</summary>
/// <param name="ReceivedClaims">Claims that it billed for members whom others referred.</param>
/// <param name="ReceivedSquares">Sum over referrers of the square of their claims.</param>
/// <param name="Referrers">Providers that referred to it.</param>
/// <param name="SentClaims">Claims that others billed for members whom it referred.</param>
/// <param name="SentSquares">Sum over receivers of the square of their claims.</param>
/// <param name="Receivers">Providers that it referred to.</param>
/// <param name="Reciprocal">Providers that it refers to and that refer to it.</param>
public readonly record struct ReferralNode(
    long ReceivedClaims, long ReceivedSquares, long Referrers, long SentClaims, long SentSquares, long Receivers, long Reciprocal)
{
    /// <summary>Herfindahl index in (0, 1] of the referrers' shares: 1 for a single one. Null without referrals.</summary>
    public double? ReferrerConcentration => Concentration(ReceivedSquares, ReceivedClaims);

    /// <summary>The same of the receivers.</summary>
    public double? ReceiverConcentration => Concentration(SentSquares, SentClaims);

    public ReferralNode With(ReferralNode other) => new(
        ReceivedClaims + other.ReceivedClaims,
        ReceivedSquares + other.ReceivedSquares,
        Referrers + other.Referrers,
        SentClaims + other.SentClaims,
        SentSquares + other.SentSquares,
        Receivers + other.Receivers,
        Reciprocal + other.Reciprocal);

    private static double? Concentration(long squares, long claims) => claims > 0 ? squares / ((double)claims * claims) : null;
}

using Claims.Statistics.Sketches;
using Claims.Tracking.Truths;

namespace Claims.Tracking.Windows;

/// <summary>All that is counted of the claims of a window. The same claims give the same bytes, in whatever order they and their verdicts came.</summary>
public sealed class Window
{
    /// <summary>Claims by risk, call, chance of review and outcome.</summary>
    public WindowCounts Counts { get; private init; } = new();

    /// <summary>Where the cited clauses stood.</summary>
    public CitedRanks Cited { get; private init; } = new();

    /// <summary>What two reviewers of one claim said.</summary>
    public AgreementCounts Agreement { get; private set; }

    /// <summary>Adds what a claim comes to, or takes it back.</summary>
    /// <param name="share">What it comes to.</param>
    /// <param name="times">1, or −1 to take it back.</param>
    public void Add(ClaimShare share, int times = 1)
    {
        Counts.Add(share.Cell, times < 0 ? -share.Tally : share.Tally);
        if (share.CitedRank is { } rank)
        {
            Cited.Add(rank, times);
        }

        if (share.Reviews is { } reviews)
        {
            Agreement += AgreementCounts.Of(reviews, times);
        }
    }

    public void Merge(Window other)
    {
        Counts.Merge(other.Counts);
        Cited.Merge(other.Cited);
        Agreement += other.Agreement;
    }

    public byte[] ToBytes()
    {
        var writer = new SketchWriter();
        Counts.Write(writer);
        Cited.Write(writer);
        Agreement.Write(writer);
        return writer.ToArray();
    }

    public static Window FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new SketchReader(bytes);
        return new Window { Counts = WindowCounts.Read(ref reader), Cited = CitedRanks.Read(ref reader), Agreement = AgreementCounts.Read(ref reader) };
    }
}

using Claims.Statistics.Sketches;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Truths;

/// <summary>Claims that two reviewers judged, by what each said: the table that Cohen's κ is read from.</summary>
/// <param name="BothProper">Both said proper.</param>
/// <param name="OnlyFirst">Only the first said improper.</param>
/// <param name="OnlySecond">Only the second said improper.</param>
/// <param name="BothImproper">Both said improper.</param>
public readonly record struct AgreementCounts(long BothProper, long OnlyFirst, long OnlySecond, long BothImproper)
{
    public long Claims => BothProper + OnlyFirst + OnlySecond + BothImproper;

    public static AgreementCounts Of(DoubleReview review, int times = 1) => (review.First, review.Second) switch
    {
        (Truth.Improper, Truth.Improper) => new(0, 0, 0, times),
        (Truth.Improper, _) => new(0, times, 0, 0),
        (_, Truth.Improper) => new(0, 0, times, 0),
        _ => new(times, 0, 0, 0),
    };

    public static AgreementCounts operator +(AgreementCounts left, AgreementCounts right) => Add(left, right);

    public static AgreementCounts Add(AgreementCounts left, AgreementCounts right) => new(
        left.BothProper + right.BothProper, left.OnlyFirst + right.OnlyFirst, left.OnlySecond + right.OnlySecond, left.BothImproper + right.BothImproper);

    public void Write(SketchWriter writer)
    {
        writer.WriteSigned(BothProper);
        writer.WriteSigned(OnlyFirst);
        writer.WriteSigned(OnlySecond);
        writer.WriteSigned(BothImproper);
    }

    public static AgreementCounts Read(ref SketchReader reader) => new(reader.ReadSigned(), reader.ReadSigned(), reader.ReadSigned(), reader.ReadSigned());
}

using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>
/// What the providers of a group look like: how many stand at each level of each measure, their mixes and months added up. A provider is put in and taken out by the
/// profile it has; whatever way claims arrive, what remains is the sum over the profiles in the end. Groups add up to wider groups.
/// </summary>
public sealed class PeerSketch
{
    private readonly CountHistogram[] _levels;
    private readonly HashedCounts[] _mixes;
    private readonly CountHistogram _monthClaims;
    private readonly CountHistogram _monthProviders;

    public PeerSketch()
        : this(
            [.. PeerMeasures.All.Select(_ => new CountHistogram())],
            [.. Enum.GetValues<ProfileMix>().Select(mix => new HashedCounts(ProviderProfile.Buckets(mix)))],
            new CountHistogram(),
            new CountHistogram())
    {
    }

    private PeerSketch(CountHistogram[] levels, HashedCounts[] mixes, CountHistogram monthClaims, CountHistogram monthProviders) =>
        (_levels, _mixes, _monthClaims, _monthProviders) = (levels, mixes, monthClaims, monthProviders);

    /// <summary>Number of providers.</summary>
    public long Providers { get; private set; }

    /// <summary>Claims of all providers by month, see <see cref="MonthlyVolume"/>.</summary>
    public CountHistogram MonthClaims => _monthClaims;

    /// <summary>Providers with a claim by month.</summary>
    public CountHistogram MonthProviders => _monthProviders;

    /// <summary>Providers at each level of a measure.</summary>
    /// <param name="measure">Place in <see cref="PeerMeasures.All"/>.</param>
    public CountHistogram Levels(int measure) => _levels[measure];

    public HashedCounts Mix(ProfileMix mix) => _mixes[(int)mix];

    /// <summary>Puts a provider in (<paramref name="times"/> 1) or takes it out (−1).</summary>
    public void Add(ProviderProfile profile, int times = 1)
    {
        Providers += times;
        for (var i = 0; i < _levels.Length; i++)
        {
            if (PeerMeasures.All[i].Of(profile) is { } ratio)
            {
                _levels[i].Add(ratio.Level, times);
            }
        }

        for (var i = 0; i < _mixes.Length; i++)
        {
            _mixes[i].Merge(profile.Mix((ProfileMix)i), times);
        }

        foreach (var month in profile.Volume.Months)
        {
            _monthClaims.Add(month.Number, times * month.Claims);
            _monthProviders.Add(month.Number, times);
        }
    }

    public void Merge(PeerSketch other)
    {
        Providers += other.Providers;
        for (var i = 0; i < _levels.Length; i++)
        {
            _levels[i].Merge(other._levels[i]);
        }

        for (var i = 0; i < _mixes.Length; i++)
        {
            _mixes[i].Merge(other._mixes[i]);
        }

        _monthClaims.Merge(other._monthClaims);
        _monthProviders.Merge(other._monthProviders);
    }

    /// <summary>The same for every group of the same profiles.</summary>
    public byte[] ToBytes()
    {
        var writer = new SketchWriter();
        writer.WriteSigned(Providers);
        Array.ForEach(_mixes, mix => mix.Write(writer));
        _monthClaims.Write(writer);
        _monthProviders.Write(writer);
        Array.ForEach(_levels, levels => levels.Write(writer));
        return writer.ToArray();
    }

    /// <summary>What <see cref="ToBytes"/> wrote.</summary>
    public static PeerSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new SketchReader(bytes);
        var providers = reader.ReadSigned();
        var mixes = new HashedCounts[Enum.GetValues<ProfileMix>().Length];
        for (var i = 0; i < mixes.Length; i++)
        {
            mixes[i] = HashedCounts.Read(ref reader, ProviderProfile.Buckets((ProfileMix)i));
        }

        var (monthClaims, monthProviders) = (CountHistogram.Read(ref reader), CountHistogram.Read(ref reader));
        var levels = new CountHistogram[PeerMeasures.All.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = CountHistogram.Read(ref reader);
        }

        return new PeerSketch(levels, mixes, monthClaims, monthProviders) { Providers = providers };
    }
}

using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles;

/// <summary>
/// What a billing provider's claims look like, in bounded room: sums, sketches and hashed counts of whole numbers only. Profiles of parts, merged in any order and any
/// grouping, equal the profile of the whole to the bit; <see cref="ClaimProfile"/> says what a claim adds. Time is the day of service.
/// </summary>
public sealed class ProviderProfile
{
    /// <summary>Members of whom is known how often they came: exact up to here, above it their number has a standard error of 4.4 %.</summary>
    public const int MostMembers = 512;

    private static readonly int s_counts = Enum.GetValues<ProfileCount>().Length;
    private static readonly int s_distributions = Enum.GetValues<ProfileDistribution>().Length;

    private readonly long[] _counts = new long[s_counts];
    private readonly QuantileSketch[] _distributions = new QuantileSketch[s_distributions];
    private readonly HashedCounts[] _mixes;

    public ProviderProfile()
    {
        for (var i = 0; i < s_distributions; i++)
        {
            _distributions[i] = new QuantileSketch();
        }

        _mixes = [.. Enum.GetValues<ProfileMix>().Select(mix => new HashedCounts(Buckets(mix)))];
    }

    private ProviderProfile(QuantileSketch[] distributions, HashedCounts[] mixes) => (_distributions, _mixes) = (distributions, mixes);

    public long this[ProfileCount count] => _counts[(int)count];

    /// <summary>Sum of the squares of the claims' charges in hundredths: with the sum, their variance without rounding.</summary>
    public Int128 SquaredChargeCents { get; private set; }

    /// <summary>Largest charge of a claim in hundredths.</summary>
    public long MostChargeCents { get; private set; }

    /// <summary>How many claims of each member, see <see cref="History.MemberKey"/>.</summary>
    public DistinctSample Members { get; private init; } = new(MostMembers);

    public MonthlyVolume Volume { get; private init; } = new();

    /// <summary>Taxonomy codes as claims state them.</summary>
    public StatedValues Taxonomies { get; private init; } = new();

    /// <summary>States (regions) as claims state them.</summary>
    public StatedValues States { get; private init; } = new();

    public QuantileSketch Distribution(ProfileDistribution distribution) => _distributions[(int)distribution];

    public HashedCounts Mix(ProfileMix mix) => _mixes[(int)mix];

    /// <summary>Length of a mix.</summary>
    public static int Buckets(ProfileMix mix) => mix == ProfileMix.Clauses ? 64 : 128;

    public void Add(ProfileCount count, long amount = 1) => _counts[(int)count] += amount;

    /// <summary>Adds a claim's charge in hundredths to sum, squares and largest.</summary>
    public void AddCharge(long cents)
    {
        Add(ProfileCount.ChargeCents, cents);
        SquaredChargeCents += (Int128)cents * cents;
        MostChargeCents = Math.Max(MostChargeCents, cents);
    }

    public void Merge(ProviderProfile other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        for (var i = 0; i < _distributions.Length; i++)
        {
            _distributions[i].Merge(other._distributions[i]);
        }

        for (var i = 0; i < _mixes.Length; i++)
        {
            _mixes[i].Merge(other._mixes[i]);
        }

        SquaredChargeCents += other.SquaredChargeCents;
        MostChargeCents = Math.Max(MostChargeCents, other.MostChargeCents);
        Members.Merge(other.Members);
        Volume.Merge(other.Volume);
        Taxonomies.Merge(other.Taxonomies);
        States.Merge(other.States);
    }

    /// <summary>The same for every profile of the same claims.</summary>
    public byte[] ToBytes()
    {
        var writer = new SketchWriter();
        writer.Write(_counts.Length);
        foreach (var count in _counts)
        {
            writer.WriteSigned(count);
        }

        writer.Write(SquaredChargeCents);
        writer.Write(MostChargeCents);
        writer.Write(_distributions.Length);
        Array.ForEach(_distributions, distribution => distribution.Write(writer));
        Array.ForEach(_mixes, mix => mix.Write(writer));
        Members.Write(writer);
        Volume.Write(writer);
        Taxonomies.Write(writer);
        States.Write(writer);
        return writer.ToArray();
    }

    /// <summary>What <see cref="ToBytes"/> wrote, also by an earlier version that had fewer sums and distributions. No bytes are an empty profile.</summary>
    public static ProviderProfile FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new ProviderProfile();
        }

        var reader = new SketchReader(bytes);
        var counts = new long[s_counts];
        for (int i = 0, length = reader.ReadLength(); i < length; i++)
        {
            counts[i] = reader.ReadSigned();
        }

        var (squares, most) = (reader.ReadInt128(), reader.Read());
        var distributions = new QuantileSketch[s_distributions];
        var kept = reader.ReadLength();
        for (var i = 0; i < s_distributions; i++)
        {
            distributions[i] = i < kept ? QuantileSketch.Read(ref reader) : new QuantileSketch();
        }

        var mixes = new HashedCounts[Enum.GetValues<ProfileMix>().Length];
        for (var i = 0; i < mixes.Length; i++)
        {
            mixes[i] = HashedCounts.Read(ref reader, Buckets((ProfileMix)i));
        }

        var profile = new ProviderProfile(distributions, mixes)
        {
            SquaredChargeCents = squares,
            MostChargeCents = most,
            Members = DistinctSample.Read(ref reader, MostMembers),
            Volume = MonthlyVolume.Read(ref reader),
            Taxonomies = StatedValues.Read(ref reader),
            States = StatedValues.Read(ref reader),
        };
        counts.CopyTo(profile._counts, 0);
        return profile;
    }
}

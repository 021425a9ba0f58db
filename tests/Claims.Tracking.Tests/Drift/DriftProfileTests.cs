using Claims.Statistics.Sketches;
using Claims.Tracking.Drift;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Drift;

public class DriftProfileTests
{
    [Fact]
    public void The_same_claims_in_any_order_and_any_split_give_the_same_bytes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Some(), Some(), (first, second) =>
        {
            var merged = Of(second.Reverse());
            merged.Merge(Of(first));

            return Bytes(merged).SequenceEqual(Bytes(Of(first.Concat(second))));
        }));

    [Fact]
    public void What_is_taken_back_leaves_nothing_even_where_it_is_taken_back_first() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Some(), claims =>
        {
            var profile = Of(claims, times: -1);
            profile.Merge(Of(claims));

            return profile.IsEmpty;
        }));

    [Fact]
    public void What_was_written_is_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Some(), claims =>
        {
            var bytes = Bytes(Of(claims));
            var reader = new SketchReader(bytes);

            return Bytes(DriftProfile.Read(ref reader)).SequenceEqual(bytes) && reader.IsAtEnd;
        }));

    [Fact]
    public void A_feature_holds_what_was_added_to_it()
    {
        var profile = new DriftProfile();

        profile.Add("units", 2);
        profile.Add("place", "11", times: 3);
        profile.Add("place", "22");
        profile.AddMass("clause", "DME-1", 0.25);
        profile.AddMass("clause", "DME-1", 0.5);
        profile.AddMass("clause", "none", 0);

        Assert.Equal(1, profile.Numbers["units"].CountOf(2));
        Assert.Equal(4, profile.Categories["place"].Total);
        Assert.Equal(new KeyValuePair<string, long>("DME-1", 750_000), Assert.Single(profile.Masses["clause"].Counts));
    }

    private static DriftProfile Of(IEnumerable<(int Kind, int Feature, int Value)> claims, long times = 1)
    {
        var profile = new DriftProfile();
        foreach (var (kind, feature, value) in claims)
        {
            switch (kind)
            {
                case 0:
                    profile.Add($"f{feature}", value * value * (long)value, times);
                    break;
                case 1:
                    profile.Add($"f{feature}", $"v{value}", times);
                    break;
                default:
                    profile.AddMass($"f{feature}", $"v{value}", Math.Abs(value) / 7.0, times);
                    break;
            }
        }

        return profile;
    }

    private static byte[] Bytes(DriftProfile profile)
    {
        var writer = new SketchWriter();
        profile.Write(writer);
        return writer.ToArray();
    }

    private static Arbitrary<(int Kind, int Feature, int Value)[]> Some() => Gen.ArrayOf(
        from kind in Gen.Choose(0, 2)
        from feature in Gen.Choose(0, 3)
        from value in Gen.Choose(-200, 200)
        select (kind, feature, value)).ToArbitrary();
}

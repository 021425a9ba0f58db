using Claims.Fraud.Links;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Links;

public sealed class MemberProvidersTests
{
    [Fact]
    public void Whatever_order_providers_come_in_the_pairs_are_those_of_the_kept_ones() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 40).ArrayOf().ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (numbers, batch) =>
        {
            var providers = numbers.Select(number => $"P-{number}").ToList();
            var pairs = new Dictionary<(string, string), int>();
            IReadOnlyList<string> kept = [];
            foreach (var part in providers.Chunk(batch))
            {
                var now = MemberProviders.Kept(kept.Concat(part));
                foreach (var (provider, other, members) in MemberProviders.Changes(kept, now))
                {
                    pairs[(provider, other)] = pairs.GetValueOrDefault((provider, other)) + members;
                }

                kept = now;
            }

            var all = MemberProviders.Kept(providers);
            var expected = all.SelectMany(provider => all.Select(other => (provider, other))).ToHashSet();

            return kept.SequenceEqual(all) && pairs.Where(pair => pair.Value != 0).All(pair => pair.Value == 1) && expected.SetEquals(pairs.Where(pair => pair.Value == 1).Select(pair => pair.Key));
        }));

    [Fact]
    public void Never_more_are_kept_than_the_bound() =>
        Assert.Equal(MemberSample.MostProviders, MemberProviders.Kept(Enumerable.Range(0, 100).Select(number => $"P-{number}")).Count);

    [Fact]
    public void They_are_read_as_they_were_written() =>
        Assert.Equal(["1234567893", "id:Köln"], MemberProviders.FromBytes(MemberProviders.ToBytes(["1234567893", "id:Köln"])));
}

using System.Runtime.Intrinsics;
using Claims.Attention.Lanes;

namespace Claims.Attention.Tests.Lanes;

/// <summary>Every width of register, also those that this machine would not choose.</summary>
public class FlagSumsTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 1)]
    [InlineData(39, 32)]
    public void Sums_equal_the_reference_on_every_width(int length, int count)
    {
        var random = new Random(41);
        var (row, perFlag) = (Randoms.Array(random, length), Randoms.Array(random, count));
        var flags = Enumerable.Range(0, length).Select(_ => (uint)(random.NextInt64() & random.NextInt64() & ((1L << count) - 1))).ToArray();

        Equal<Lanes512, Vector512<float>>(row, flags, perFlag);
        Equal<Lanes256, Vector256<float>>(row, flags, perFlag);
        Equal<Lanes128, Vector128<float>>(row, flags, perFlag);
        Equal<ScalarLane, float>(row, flags, perFlag);
    }

    [Fact]
    public void A_flag_beyond_those_that_are_numbered_is_refused()
    {
        var wrong = Assert.Throws<ArgumentException>(() => FlagSums.AddTo<ScalarLane, float>(new float[1], [0b1000], [1, 2, 3]));

        Assert.Equal("flags", wrong.ParamName);
    }

    private static void Equal<TLanes, TVector>(float[] row, uint[] flags, float[] perFlag)
        where TLanes : ILanes<TVector>
    {
        var (to, from) = (row.ToArray(), perFlag.ToArray());

        FlagSums.AddTo<TLanes, TVector>(to, flags, perFlag);
        FlagSums.AddFrom<TLanes, TVector>(row, flags, from);

        Near.Equal([.. row.Select((value, c) => value + perFlag.Where((_, f) => IsSet(c, f)).Sum())], to);
        Near.Equal([.. perFlag.Select((value, f) => value + row.Where((_, c) => IsSet(c, f)).Sum())], from);

        bool IsSet(int c, int f) => ((flags[c] >> f) & 1) == 1;
    }
}

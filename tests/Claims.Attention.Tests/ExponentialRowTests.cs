using System.Runtime.Intrinsics;
using Claims.Attention.Lanes;

namespace Claims.Attention.Tests;

public class ExponentialRowTests
{
    [Fact]
    public void Rows_of_every_length_equal_the_reference_on_every_width()
    {
        for (var length = 1; length < 40; length++)
        {
            var row = Randoms.Array(new Random(length), length, 20);

            Equals<Lanes512, Vector512<float>>(row);
            Equals<Lanes256, Vector256<float>>(row);
            Equals<Lanes128, Vector128<float>>(row);
            Equals<ScalarLane, float>(row);
        }
    }

    [Fact]
    public void The_greatest_logit_is_found_wherever_it_stands()
    {
        for (var place = 0; place < 37; place++)
        {
            var row = new float[37];
            row[place] = 50;

            Assert.Equal(50, ExponentialRow.Replace<Lanes512, Vector512<float>>(row.ToArray()).Max);
            Assert.Equal(50, ExponentialRow.Replace<Lanes256, Vector256<float>>(row.ToArray()).Max);
            Assert.Equal(50, ExponentialRow.Replace<Lanes128, Vector128<float>>(row.ToArray()).Max);
            Assert.Equal(50, ExponentialRow.Replace<ScalarLane, float>(row).Max);
        }
    }

    private static void Equals<TLanes, TVector>(float[] logits)
        where TLanes : ILanes<TVector>
    {
        var row = logits.ToArray();
        var expected = logits.Select(logit => Math.Exp((double)logit - logits.Max())).ToArray();

        var result = ExponentialRow.Replace<TLanes, TVector>(row);

        Near.Equal(FiniteDifferences.Floats(expected), row, 1e-6f);
        Assert.Equal(logits.Max(), result.Max);
        Assert.Equal(expected.Sum(), result.Sum, 1e-5);
    }
}

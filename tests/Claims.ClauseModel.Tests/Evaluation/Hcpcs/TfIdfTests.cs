using Claims.ClauseModel.Evaluation.Hcpcs;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class TfIdfTests
{
    private static readonly TfIdf Index = new([["knee", "brace"], ["knee", "knee", "pad"], ["oxygen", "tent"]]);

    /// <summary>scikit-learn 1.2: TfidfVectorizer().fit(["knee brace", "knee knee pad", "oxygen tent"]), cosines of "knee pad rental" with the three.</summary>
    [Fact]
    public void The_cosines_equal_scikit_learn()
    {
        var cosines = new float[3];

        Index.Cosines(["knee", "pad", "rental"], cosines);

        Assert.Equal([0.36644682f, 0.943086f, 0], cosines, (expected, actual) => Math.Abs(expected - actual) < 1e-6);
    }

    [Fact]
    public void A_text_of_unknown_words_is_near_nothing()
    {
        var cosines = new float[] { 1, 1, 1 };

        Index.Cosines(["rental"], cosines);

        Assert.Equal([0, 0, 0], cosines);
    }
}

using System.Numerics.Tensors;
using Claims.ClauseModel.Embeddings;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Embeddings;

public class TextEmbedderTests
{
    private readonly TextEmbedder _embedder = TextEmbedder.Load();

    [Theory]
    [InlineData("office visit")]
    [InlineData("Closed fracture of the left femur, initial encounter")]
    [InlineData("hyperglycaemias")]
    public void A_text_with_words_has_length_one(string text) =>
        Assert.Equal(1, TensorPrimitives.Norm<float>(Embed(text)), 1e-5);

    [Theory]
    [InlineData("")]
    [InlineData("12 345 (6)")]
    [InlineData("A1B2C3D4")]
    public void A_text_that_says_nothing_is_zero(string text) => Assert.All(Embed(text), value => Assert.Equal(0, value));

    [Fact]
    public void The_order_and_case_of_words_say_nothing() =>
        Assert.Equal(1, Cosine(Embed("Wheelchair, manual"), Embed("MANUAL WHEELCHAIR")), 1e-5);

    [Theory]
    [InlineData("power wheelchair", "motorized mobility scooter", "dental crown")]
    [InlineData("kidney failure", "renal dialysis", "hearing aid")]
    [InlineData("breast cancer screening", "mammography", "ambulance mileage")]
    public void Texts_of_the_same_subject_lie_nearer(string text, string near, string far) =>
        Assert.True(Cosine(Embed(text), Embed(near)) > Cosine(Embed(text), Embed(far)) + 0.2);

    [Fact]
    public void A_misspelt_word_lies_near_the_right_one() =>
        Assert.True(Cosine(Embed("wheelchiar"), Embed("wheelchair")) > Cosine(Embed("wheelchiar"), Embed("glaucoma")));

    [Fact]
    public void A_code_lies_near_what_it_means()
    {
        var code = EmbedCode(CodeSystem.Hcpcs, "E0601");

        Assert.True(Cosine(code, Embed("continuous positive airway pressure device")) > 0.8);
        Assert.True(Cosine(code, Embed("spectacle lenses")) < 0.3);
    }

    [Fact]
    public void A_code_of_which_nothing_is_known_still_has_its_place() =>
        Assert.Equal(EmbedCode(CodeSystem.Hcpcs, "99213"), EmbedCode(CodeSystem.Hcpcs, "99499"));

    [Fact]
    public void A_code_is_the_same_from_the_cache()
    {
        var first = EmbedCode(CodeSystem.Icd10Cm, "J449");

        var again = EmbedCode(CodeSystem.Icd10Cm, "J449");

        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Many_threads_get_the_same_vectors()
    {
        var wanted = Embed("unheardofword wheelchair");

        var vectors = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Embed("unheardofword wheelchair"))));

        Assert.All(vectors, vector => Assert.Equal(wanted, vector));
    }

    [Fact]
    public void A_span_of_another_width_is_refused() =>
        Assert.Throws<ArgumentException>(() => _embedder.Embed("word", new float[_embedder.Dimensions + 1]));

    private float[] Embed(string text)
    {
        var vector = new float[_embedder.Dimensions];
        _embedder.Embed(text, vector);
        return vector;
    }

    private float[] EmbedCode(CodeSystem system, string code)
    {
        var vector = new float[_embedder.Dimensions];
        _embedder.EmbedCode(system, code, vector);
        return vector;
    }

    private static float Cosine(float[] a, float[] b) => TensorPrimitives.Dot<float>(a, b);
}

using Claims.Codes.Words;

namespace Claims.Codes.Tests.Words;

public class WordNormaliserTests
{
    [Theory]
    [InlineData("Fractures of the left femur", "fracture left femur")]
    [InlineData("Syringe with needle, sterile, 1 cc or less, each", "syringe with needle sterile cc less each")]
    [InlineData("Other biopsies; pelvis, bypass, virus", "other biopsy pelvis bypass virus")]
    [InlineData("B12 x-rays", "b12 x ray")]
    [InlineData("", "")]
    [InlineData("12 345 --", "")]
    public void Text_becomes_lower_case_singular_words_without_function_words_and_numbers(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordNormaliser.Split(text)));

    [Fact]
    public void An_endless_word_is_cut() => Assert.Equal(24, WordNormaliser.Split(new string('x', 10_000)).Single().Length);
}

using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Generative.Tests.Fakes;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Summaries.Generative.Tests;

/// <summary>An answer that would be accepted, with one sentence planted in it, or one of its sentences changed, that the sources do not support.</summary>
public class PlantedSentenceTests
{
    private static readonly string[] Inventions =
    [
        "Surgery was scheduled urgently after cardiology clearance",
        "Chiropractic manipulation brought lasting relief",
        "An epidural steroid injection failed",
        "Imaging revealed metastatic carcinoma of the liver",
    ];

    private static readonly string[] Figures =
    [
        "The patient had {n} weeks of physical therapy without improvement [s1].",
        "Naproxen {n} mg was taken twice daily [s4].",
        "Lumbar MRI showed L4-L5 disc herniation of {n} mm [s2].",
        "Lumbar MRI showed L4-L5 disc herniation, code M51.{n} [s2].",
        "Lumbar MRI in 2026 showed L{n}-S1 disc herniation [s2].",
        "Naproxen was taken twice daily since {date} [s4].",
        "Lumbar MRI on {date} showed disc herniation [s2].",
        "Her mother had breast cancer at age {n} [s5].",
        "Naproxen was taken {word} daily [s4].",
        "Completed {word} weeks of physical therapy [s1].",
    ];

    private static readonly string[] Words = ["three", "seven", "twenty-one", "a dozen", "one hundred and four", "fourth"];

    /// <summary>None of these numbers and dates stands in a source.</summary>
    private static readonly Gen<string> Planted = Gen.OneOf(
        from invention in Gen.Elements(Inventions) from id in Gen.Choose(7, 99) select $"{invention} [s{id}].",
        from sentence in Gen.Elements(Some.SupportedSentences.ToArray()) from id in Gen.Choose(7, 99) select sentence.Replace("].", $"][s{id}].", StringComparison.Ordinal),
        from invention in Gen.Elements(Inventions) select $"{invention}.",
        from sentence in Gen.Elements(Some.SupportedSentences.ToArray()) select sentence[..sentence.IndexOf(" [", StringComparison.Ordinal)] + ".",
        from invention in Gen.Elements(Inventions) from id in Gen.Choose(1, 6) select $"{invention} [s{id}].",
        from sentence in Gen.Elements(Figures)
        from number in Gen.Choose(8, 9_999).Where(number => number is not (26 or 52 or 500 or 2026 or 14))
        from days in Gen.Choose(1, 3_000)
        from word in Gen.Elements(Words)
        select sentence.Replace("{n}", $"{number}", StringComparison.Ordinal).Replace("{word}", word, StringComparison.Ordinal)
            .Replace("{date}", new DateOnly(2026, 4, 1).AddDays(days).ToString("yyyy-MM-dd"), StringComparison.Ordinal));

    private static readonly Gen<string> Answers =
        from planted in Planted
        from size in Gen.Choose(0, Some.SupportedSentences.Count)
        from supported in Gen.Shuffle(Some.SupportedSentences.ToArray())
        from place in Gen.Choose(0, size)
        from between in Gen.Elements(" ", "\n", "\n- ")
        select string.Join(between, [.. supported.Take(place), planted, .. supported.Take(size).Skip(place)]);

    [Fact]
    public void The_guard_refuses_it_every_time()
    {
        var guard = new AnswerGuard(Some.Summary(), new GuardOptions());

        Prop.ForAll(Answers.ToArbitrary(), answer => guard.Check(answer) is GuardVerdict.Refused).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    /// <summary>So that the property above cannot hold by refusing everything.</summary>
    [Fact]
    public void Without_it_the_same_answers_are_accepted()
    {
        var guard = new AnswerGuard(Some.Summary(), new GuardOptions());
        var untouched = from supported in Gen.Shuffle(Some.SupportedSentences.ToArray()) from size in Gen.Choose(1, supported.Length) from between in Gen.Elements(" ", "\n", "\n- ") select string.Join(between, supported.Take(size));

        Prop.ForAll(untouched.ToArbitrary(), answer => guard.Check(answer) is GuardVerdict.Accepted).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [MemberData(nameof(GenerateSummaryTests.EveryWay), MemberType = typeof(GenerateSummaryTests))]
    public async Task No_provider_gets_it_to_a_reviewer(GenerativeProvider provider, bool stream)
    {
        const int Times = 60;
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("Budget:TokensPerDay", "1000000000"));

        foreach (var answer in Answers.Sample(Times, 10))
        {
            summaries.Server.Answer = summaries.Speaks.Saying(answer);
            Assert.IsType<GenerativeOutcome.Refused>(await summaries.AskAsync());
        }

        Assert.Equal(Times, summaries.Audit.Results.Count(result => result == AttemptResult.Refused));
    }
}

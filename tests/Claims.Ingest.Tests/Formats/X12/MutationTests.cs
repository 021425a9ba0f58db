using System.Text;

using Claims.Ingest.Formats.X12;

namespace Claims.Ingest.Tests.Formats.X12;

/// <summary>Broken inputs by the thousand, made from the sample files by seeded chance: reading them never fails and never loses a claim.</summary>
public sealed class MutationTests
{
    private const int Rounds = 4_000;

    private static readonly string[] Samples = ["professional.837", "institutional.837", "dental.837", "malformed.837"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_claim_is_found_for_every_CLM_segment_that_is_left(int seed)
    {
        var random = new Random(seed);
        var sources = Samples.Select(s => Encoding.Latin1.GetString(SampleFilesTests.Sample(s)).Replace("\n", "", StringComparison.Ordinal).Split('~')[..^1]).ToList();

        for (var round = 0; round < Rounds; round++)
        {
            var segments = Mutated([.. sources[random.Next(sources.Count)]], random);
            var text = string.Concat(segments.Select(s => s + "~"));

            var submission = X12Text.Read(text);

            Assert.True(segments.Count(IsClaim) == submission.Claims.Count, $"seed {seed}, round {round}:\n{text}");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_bytes_at_all_are_read_and_answered(int seed)
    {
        var random = new Random(seed);
        var format = new X12Format();
        var sources = Samples.Select(SampleFilesTests.Sample).ToList();
        var context = new Ingest.Formats.AcknowledgementContext("s", DateTimeOffset.UnixEpoch, 1);

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damaged(sources[random.Next(sources.Count)], random);

            var submission = format.Read(bytes, "");
            var answer = format.Acknowledge(submission, [.. submission.Claims.Select(c => new Ingest.Formats.ClaimOutcome.Rejected(c, c.Faults))], context);

            Assert.All(submission.Claims, c => Assert.True(c.Claim is not null || c.Faults.Any(f => !f.IsWarning)));
            Assert.StartsWith("ISA*", Encoding.UTF8.GetString(answer.Content.Span), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("~", 10_000_000)]
    [InlineData("ISA", 3_000_000)]
    [InlineData("ISA*~", 2_000_000)]
    [InlineData("ST*837*1~", 1_000_000)]
    [InlineData("CLM*~", 2_000_000)]
    [InlineData("HL*1*1*22~", 1_000_000)]
    [InlineData("LX*1~SV1*HC:1*1*UN*1~", 500_000)]
    [InlineData("ZZ9*1~", 2_000_000)]
    [InlineData("*:", 5_000_000)]
    public void Ten_megabytes_of_one_thing_are_read_with_few_faults(string piece, int times)
    {
        var content = new StringBuilder(X12Text.Header).Insert(X12Text.Header.Length, piece, times).ToString();

        var submission = X12Text.Read(content);

        Assert.InRange(submission.Faults.Count + submission.Claims.Sum(c => c.Faults.Count), 0, 3_000);
    }

    [Fact]
    public void Ten_megabytes_of_chance_are_read()
    {
        var content = new byte[10_000_000];
        new Random(5).NextBytes(content);

        var submission = new X12Format().Read(content, "");

        Assert.NotEmpty(submission.Faults);
    }

    private static bool IsClaim(string segment) => segment == "CLM" || segment.StartsWith("CLM*", StringComparison.Ordinal);

    // Whole segments lost, doubled, moved, emptied or renamed; elements lost or swapped. The separators stay what they are.
    private static List<string> Mutated(List<string> segments, Random random)
    {
        for (var times = random.Next(1, 8); times > 0 && segments.Count > 2; times--)
        {
            var at = random.Next(segments.Count);
            var elements = segments[at].Split('*');
            switch (random.Next(7))
            {
                case 0:
                    segments.RemoveAt(at);
                    break;
                case 1:
                    segments.Insert(random.Next(segments.Count), segments[at]);
                    break;
                case 2:
                    (segments[at], segments[segments.Count / 2]) = (segments[segments.Count / 2], segments[at]);
                    break;
                case 3:
                    segments[at] = string.Join('*', elements[..random.Next(1, elements.Length + 1)]);
                    break;
                case 4:
                    elements[random.Next(elements.Length)] = new string('9', random.Next(200));
                    segments[at] = string.Join('*', elements);
                    break;
                case 5:
                    segments.RemoveRange(at, random.Next(segments.Count - at));
                    break;
                default:
                    segments[at] = string.Join('*', elements.Order(StringComparer.Ordinal));
                    break;
            }
        }

        return segments;
    }

    private static byte[] Damaged(byte[] source, Random random)
    {
        var bytes = source[..random.Next(1, source.Length + 1)];
        for (var times = random.Next(20); times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        if (random.Next(4) == 0)
        {
            var (from, to) = ("*:~^"u8[random.Next(4)], (byte)random.Next(256));
            bytes = [.. bytes.Select(b => b == from ? to : b)];
        }

        return random.Next(4) == 0 ? [.. bytes, .. bytes] : bytes;
    }
}

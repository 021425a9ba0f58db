using System.Globalization;

using Claims.Ingest.Formats.X12.Reading;

namespace Claims.Ingest.Formats.X12.Acknowledgements;

/// <summary>
/// Writes the answer to a submission: one interchange with a TA1 for every interchange that was not sound, a 999 for every functional group and a
/// 277CA for every transaction with claims. Answers are 5010 also to 4010, which has no such answers of its own.
/// </summary>
public static class AcknowledgementWriter
{
    public const string MediaType = "application/edi-x12";

    private const int MaxControlNumber = 999_999_999;

    /// <param name="outcomes">One for every claim of the submission, in its order.</param>
    public static Acknowledgement Write(X12Envelope envelope, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context)
    {
        // Everything in one submission came from one sender; the answer goes back the way the first interchange came.
        var first = envelope.Interchanges is [var received, ..] ? received : new Interchange();
        var groups = envelope.Interchanges.SelectMany(i => i.Groups).ToList();
        var writer = new SegmentWriter();
        WriteHeader(writer, first, context);
        WriteInterchangeNotes(writer, envelope, groups.Count == 0, context);

        // A 999 is not answered by a 999.
        var toAcknowledge = groups.Where(g => g.FunctionalId != "FA").ToList();
        var written = 0;
        if (toAcknowledge.Count > 0)
        {
            writer.BeginGroup("FA", Receiver(first, groups), Sender(first, groups), context.At, Control(context, written), "005010X231A1");
            toAcknowledge.ForEach(g => ImplementationAcknowledgement.Write(writer, g, outcomes));
            writer.EndGroup(Control(context, written++));
        }

        var withClaims = groups.SelectMany(g => g.Transactions).Where(t => t.Claims.Count > 0 && t.FirstClaim + t.Claims.Count <= outcomes.Count).ToList();
        if (withClaims.Count > 0)
        {
            writer.BeginGroup("HN", Receiver(first, groups), Sender(first, groups), context.At, Control(context, written), "005010X214");
            withClaims.ForEach(t => new ClaimAcknowledgement(writer, context).Write(t, [.. outcomes.Skip(t.FirstClaim).Take(t.Claims.Count)]));
            writer.EndGroup(Control(context, written++));
        }

        writer.Add("IEA", SegmentWriter.Number(written), Fixed(context.ControlNumber));
        return new Acknowledgement(MediaType, writer.ToBytes());
    }

    private static void WriteHeader(SegmentWriter writer, Interchange received, AcknowledgementContext context) => writer.Add(
        "ISA",
        "00",
        new string(' ', 10),
        "00",
        new string(' ', 10),
        Padded(received.ReceiverQualifier, 2, "ZZ"),
        Padded(received.Receiver, 15, "CLAIMS"),
        Padded(received.SenderQualifier, 2, "ZZ"),
        Padded(received.Sender, 15, "SUBMITTER"),
        context.At.ToString("yyMMdd", CultureInfo.InvariantCulture),
        SegmentWriter.Time(context.At),
        "^",
        "00501",
        Fixed(context.ControlNumber),
        "0",
        received.Usage == "T" ? "T" : "P",
        ":");

    // An input without any group cannot be answered by a 999: the TA1 alone says so.
    private static void WriteInterchangeNotes(SegmentWriter writer, X12Envelope envelope, bool isWithoutGroup, AcknowledgementContext context)
    {
        var faulty = envelope.Interchanges.Where(i => i.Notes.Count > 0 || isWithoutGroup).ToList();
        if (isWithoutGroup && faulty.Count == 0)
        {
            faulty.Add(new Interchange());
        }

        foreach (var interchange in faulty)
        {
            var isRejected = isWithoutGroup || interchange.Outer.Exists(f => !f.IsWarning);
            writer.Add(
                "TA1",
                Digits(interchange.ControlNumber, 9, "000000000"),
                Digits(interchange.Date, 6, context.At.ToString("yyMMdd", CultureInfo.InvariantCulture)),
                Digits(interchange.Time, 4, SegmentWriter.Time(context.At)),
                isRejected ? "R" : "E",
                interchange.Notes.FirstOrDefault("024"));
        }
    }

    private static string Receiver(Interchange first, List<FunctionalGroup> groups) => Usable(groups[0].Receiver, first.Receiver) ?? "CLAIMS";

    private static string Sender(Interchange first, List<FunctionalGroup> groups) => Usable(groups[0].Sender, first.Sender) ?? "SUBMITTER";

    // An application code (GS02, GS03) has two to fifteen characters.
    private static string? Usable(params string[] candidates) => candidates.Select(c => SegmentWriter.Clean(c, 15)).FirstOrDefault(c => c.Length >= 2);

    private static int Control(AcknowledgementContext context, int group) => ((context.ControlNumber + group - 1) % MaxControlNumber) + 1;

    private static string Fixed(int control) => control.ToString("000000000", CultureInfo.InvariantCulture);

    private static string Padded(string text, int width, string otherwise)
    {
        var clean = SegmentWriter.Clean(text, width);
        return (clean.Length == 0 ? otherwise : clean).PadRight(width);
    }

    private static string Digits(string text, int length, string otherwise) =>
        text.Length == length && text.All(char.IsAsciiDigit) ? text : otherwise;
}

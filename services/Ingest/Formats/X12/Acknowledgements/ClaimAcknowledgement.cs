using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;

namespace Claims.Ingest.Formats.X12.Acknowledgements;

/// <summary>
/// Writes the 277CA (005010X214) for one transaction: information source (HL 20), receiver (21), billing provider (19) and below it every claim (PT)
/// with its status, charge and, where it is accepted, our id of it (REF*1K).
/// </summary>
public sealed class ClaimAcknowledgement(SegmentWriter writer, AcknowledgementContext context)
{
    private int _level;

    /// <param name="outcomes">Those of the transaction's claims, in order.</param>
    public void Write(Transaction transaction, IReadOnlyList<ClaimOutcome> outcomes)
    {
        writer.BeginTransaction("277", "005010X214");
        writer.Add("BHT", "0085", "08", SegmentWriter.Clean(context.SubmissionId, 50), SegmentWriter.Date(context.At), SegmentWriter.Time(context.At), "TH");
        WriteSource(transaction);
        var receiver = WriteReceiver(transaction, outcomes);

        var provider = 0;
        Provider? current = null;
        for (var i = 0; i < outcomes.Count; i++)
        {
            var billing = outcomes[i].Parsed.Claim?.BillingProvider;
            if (provider == 0 || billing?.Id != current?.Id)
            {
                (provider, current) = (WriteProvider(receiver, billing), billing);
            }

            WriteClaim(provider, transaction.Claims[i].Number, outcomes[i]);
        }

        writer.EndTransaction();
    }

    private void WriteSource(Transaction transaction)
    {
        Level(0, "20", hasChildren: true);
        Party("AY", transaction.Receiver, "CLAIMS");
        writer.Add("TRN", "1", SegmentWriter.Clean(context.SubmissionId, 50));
        writer.Add("DTP", "050", "D8", SegmentWriter.Date(context.At));
        writer.Add("DTP", "009", "D8", SegmentWriter.Date(context.At));
    }

    private int WriteReceiver(Transaction transaction, IReadOnlyList<ClaimOutcome> outcomes)
    {
        var accepted = outcomes.Where(IsAccepted).ToList();
        var rejected = outcomes.Where(o => !IsAccepted(o)).ToList();
        var level = Level(1, "21", hasChildren: true);
        Party("41", transaction.Submitter, "SUBMITTER");
        writer.Add("TRN", "2", SegmentWriter.Clean(transaction.Reference, 50) is { Length: > 0 } reference ? reference : "0");
        var (status, action) = accepted.Count > 0 ? ("A1:19:PR", "WQ") : ("A3:21", "U");
        writer.Add("STC", status, SegmentWriter.Date(context.At), action, SegmentWriter.Amount(Charges(outcomes)));
        Total("QTY", "90", SegmentWriter.Number(accepted.Count), accepted.Count);
        Total("QTY", "AA", SegmentWriter.Number(rejected.Count), rejected.Count);
        Total("AMT", "YU", SegmentWriter.Amount(Charges(accepted)), accepted.Count);
        Total("AMT", "YY", SegmentWriter.Amount(Charges(rejected)), rejected.Count);
        return level;
    }

    private int WriteProvider(int receiver, Provider? provider)
    {
        var level = Level(receiver, "19", hasChildren: true);
        string[] identifier = provider switch
        {
            { Npi: { } npi } => ["XX", SegmentWriter.Clean(npi, 80)],
            { } other => ["FI", SegmentWriter.Clean(other.Id, 80)],
            null => [],
        };
        writer.Add("NM1", ["85", "2", Name(provider?.Name, "UNKNOWN"), "", "", "", "", .. identifier]);
        return level;
    }

    private void WriteClaim(int provider, string number, ClaimOutcome outcome)
    {
        var claim = outcome.Parsed.Claim;
        Level(provider, "PT", hasChildren: false);
        string[] identifier = SegmentWriter.Clean(claim?.Member.Id, 80) is { Length: > 0 } id ? ["MI", id] : [];
        writer.Add("NM1", ["QC", "1", Name(claim?.Member.FamilyName, "UNKNOWN"), SegmentWriter.Clean(claim?.Member.GivenName, 35), "", "", "", .. identifier]);
        writer.Add("TRN", "2", SegmentWriter.Clean(number, 50) is { Length: > 0 } trace ? trace : "0");
        foreach (var status in ClaimStatus.Of(outcome))
        {
            writer.Add(
                "STC", status.ToString(), SegmentWriter.Date(context.At), status.IsAccepted ? "WQ" : "U", SegmentWriter.Amount(claim?.TotalCharge ?? 0));
        }

        var claimId = outcome switch { ClaimOutcome.Accepted a => a.ClaimId, ClaimOutcome.Duplicate d => d.ClaimId, _ => "" };
        if (claimId.Length > 0)
        {
            writer.Add("REF", "1K", SegmentWriter.Clean(claimId, 50));
        }

        if (claim is { ServiceFrom: { } from, ServiceTo: { } to })
        {
            writer.Add("DTP", "472", "RD8", $"{SegmentWriter.Date(from)}-{SegmentWriter.Date(to)}");
        }
    }

    private int Level(int parent, string code, bool hasChildren)
    {
        writer.Add("HL", SegmentWriter.Number(++_level), parent == 0 ? "" : SegmentWriter.Number(parent), code, hasChildren ? "1" : "");
        return _level;
    }

    private void Party(string entity, NamedParty party, string otherwise)
    {
        var id = SegmentWriter.Clean(party.Id, 80) is { Length: > 1 } stated ? stated : otherwise;
        writer.Add("NM1", entity, "2", Name(party.Name, otherwise), "", "", "", "", "46", id);
    }

    private void Total(string segment, string qualifier, string value, int count)
    {
        if (count > 0)
        {
            writer.Add(segment, qualifier, value);
        }
    }

    private static string Name(string? name, string otherwise) => SegmentWriter.Clean(name, 60) is { Length: > 0 } clean ? clean : otherwise;

    private static bool IsAccepted(ClaimOutcome outcome) => outcome is not ClaimOutcome.Rejected;

    private static decimal Charges(IEnumerable<ClaimOutcome> outcomes) => outcomes.Sum(o => o.Parsed.Claim?.TotalCharge ?? 0);
}

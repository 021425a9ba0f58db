using Claims.Fraud.Edits;

namespace Claims.Fraud.Detection;

/// <summary>What broken edits say against a claim. Edits that passed, were excused or that no table speaks for say nothing.</summary>
public static class EditEvidence
{
    public static IEnumerable<Evidence> Of(IEnumerable<EditFinding> findings) => findings
        .Where(finding => finding.Outcome == EditOutcome.Broken)
        .Select(finding => new Evidence(
            EvidenceFamily.Edit, finding.Kind == EditKind.Units ? "UNLIKELY_UNITS" : "EXCLUSIVE_SERVICES", finding.Text, finding.LogOdds, finding.LineNumber));
}

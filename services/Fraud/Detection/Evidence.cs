using Claims.Contracts;

namespace Claims.Fraud.Detection;

/// <summary>One thing that speaks against a claim.</summary>
/// <param name="Family">What it is about; evidence of one family overlaps.</param>
/// <param name="Code">Stable code in upper snake case.</param>
/// <param name="Text">For a person; no names, no member, no free text of the claim.</param>
/// <param name="LogOdds">How far it moves the natural log-odds that the claim is improper; at least 0.</param>
/// <param name="LineNumber">The line it is about, or null for the claim.</param>
/// <param name="ClauseId">The clause it is about, or null.</param>
public sealed record Evidence(EvidenceFamily Family, string Code, string Text, double LogOdds, int? LineNumber = null, string? ClauseId = null)
{
    public Reason ToReason() => new(Code, Text, LogOdds, LineNumber, ClauseId);
}

/// <summary>What evidence is about. Families are taken as independent of each other, evidence within a family is not.</summary>
public enum EvidenceFamily { Clause, Pattern, Duplicate, Dates, Volume, Provider, Links, Edit }

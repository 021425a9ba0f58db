using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Plants one fault in a claim. A fault that breaks a clause is planted by choosing the clause, billing a service it names and breaking its condition; the
/// relations confirm it before it counts. Upcoding and phantom services break no clause that names them: only the pattern shows them.
/// </summary>
internal sealed class FaultPlanter(PolicyLibrary policies, SimulationTables tables, NormalClaims normal)
{
    private const int MostTries = 60;

    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    public SimulatedClaim Plant(Random random, Claim claim, int index)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var kind = random.One(Kinds);
            var planted = kind switch
            {
                FaultKind.Upcoding => Upcode(random, claim),
                FaultKind.PhantomService => AddPhantom(random, claim),
                _ => Break(random, claim, kind, index),
            };
            if (planted is not null)
            {
                return planted;
            }
        }

        return new SimulatedClaim(claim, []);
    }

    private SimulatedClaim? Break(Random random, Claim claim, FaultKind kind, int index)
    {
        var policy = policies.Find(claim.Policy.PolicyId!, claim.ServiceFrom);
        var targets = policy.Clauses
            .SelectMany(clause => clause.Conditions.Where(condition => ConditionBreaker.KindOf(condition) == kind).Select(condition => (clause, condition)))
            .ToList();
        if (targets.Count == 0)
        {
            return null;
        }

        var (clause, condition) = random.One(targets);
        var billed = clause.Scope.IsUniversal ? claim : Bill(random, claim, clause, policy, index);
        if (billed is null)
        {
            return null;
        }

        var broken = ConditionBreaker.Break(random, billed, condition, tables);
        var violation = Violations.Find(broken, policies.Find(policy.Id, broken.ServiceFrom)).FirstOrDefault(found => found.ClauseId == clause.Id);
        return violation is null || broken.ServiceFrom < policy.EffectiveFrom ? null : new SimulatedClaim(broken, [new PlantedFault(kind, violation.LineNumber, clause.Id)]);
    }

    /// <summary>The claim with a service that the clause names as its first line; null where the tables know none.</summary>
    private Claim? Bill(Random random, Claim claim, Clause clause, Policy policy, int index)
    {
        var named = tables.Services
            .Where(service => LineBuilder.Names(clause, new ServiceLine { Number = 1, Code = service.Code, System = service.System, Charge = 0 }))
            .Where(service => clause.Scope.PlacesOfService.Count == 0 || service.Places.Any(clause.Scope.PlacesOfService.Contains))
            .ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var service = random.One(named);
        var day = claim.ServiceFrom!.Value;
        var member = claim.Member with
        {
            Sex = service.Sex == Sex.Unknown ? claim.Member.Sex : service.Sex,
            BirthDate = day.AddYears(-Math.Clamp((service.MinAge + Math.Min(service.MaxAge, 90)) / 2, 1, 90)).AddDays(-10),
        };
        var specialty = service.Specialty == ServiceEntry.NotNormal ? "family" : service.Specialty;
        var billed = normal.Compose(random, index, claim.Policy.PayerId!, policy, member, specialty, [service], day);
        var place = clause.Scope.PlacesOfService.Intersect(service.Places).FirstOrDefault();
        return place is null ? billed : billed with { PlaceOfService = place, Lines = billed.Lines.Select(line => line with { PlaceOfService = place }).ToList() };
    }

    /// <summary>The highest level of visit with its charge, for a reason that never needs it.</summary>
    private static SimulatedClaim? Upcode(Random random, Claim claim)
    {
        var at = claim.Lines.ToList().FindIndex(line => line.Code is "99202" or "99212" or "99213" or "99283");
        if (at < 0)
        {
            return null;
        }

        var lines = claim.Lines.ToList();
        var line = lines[at];
        var code = line.Code switch { "99202" => "99205", "99283" => "99285", _ => "99215" };
        lines[at] = line with { Code = code, Charge = Math.Round(line.Charge * (2m + (decimal)random.NextDouble()), 2) };
        return new SimulatedClaim(claim with { Lines = lines, TotalCharge = lines.Sum(entry => entry.Charge) }, [new PlantedFault(FaultKind.Upcoding, line.Number, null)]);
    }

    /// <summary>A costly service of another specialty that nothing on the claim explains.</summary>
    private SimulatedClaim? AddPhantom(Random random, Claim claim)
    {
        if (claim.Kind != ClaimKind.Professional)
        {
            return null;
        }

        var age = claim.ServiceFrom!.Value.Year - claim.Member.BirthDate!.Value.Year;
        var services = tables.Services
            .Where(service => service.Kind == ClaimKind.Professional && service.Specialty is "orthopedics" or "cardiology" or "oncology" or "gastroenterology" or "radiology" && service.Fits(age, claim.Member.Sex))
            .ToList();
        if (services.Count == 0)
        {
            return null;
        }

        var number = claim.Lines.Max(line => line.Number) + 1;
        var phantom = LineBuilder.Line(random, random.One(services), number, claim.ServiceFrom.Value, claim.PlaceOfService) with { DiagnosisPointers = [1] };
        return new SimulatedClaim(
            claim with { Lines = [.. claim.Lines, phantom], TotalCharge = claim.TotalCharge + phantom.Charge },
            [new PlantedFault(FaultKind.PhantomService, number, null)]);
    }
}

using System.ComponentModel.DataAnnotations;

namespace Claims.Review.Console.Operations;

/// <summary>What the console looks after besides cases. Section <c>Review</c>.</summary>
public sealed class OperationsOptions : IValidatableObject
{
    /// <summary>
    /// Base address of RabbitMQ's management interface, such as <c>http://rabbitmq:15672</c>; asked with the broker's own user. Empty: only what the broker itself says is shown, without rates.
    /// </summary>
    public string? BrokerApi { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(BrokerApi) && !(Uri.TryCreate(BrokerApi, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new ValidationResult($"{ReviewOptions.Section}:{nameof(BrokerApi)} must be an HTTP address, such as http://rabbitmq:15672.", [nameof(BrokerApi)]);
        }
    }
}

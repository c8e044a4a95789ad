#include <stdio.h>

int stock(int amount)
{
    if (amount > 0) {
        return amount;

    printf("sold out\n";
    return 0;
}

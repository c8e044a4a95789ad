#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *make_label(const char *name)
{
    char buffer[16];
    strcpy(buffer, name);
    char *label = malloc(16);
    sprintf(label, "Label: %s", buffer);
    return label;
}

int main(int argc, char **argv)
{
    char input[32];
    gets(input);
    char *label = make_label(input);
    printf(label);
    free(label);
    if (argc = 2)
        puts(label);
    system(argv[1]);
    return 0;
}
